/**
 * Owns where a database comes from, in the demo and in tests: a server that is given, Docker, an unpacked MySQL or the
 * embedded MariaDB. A server that is started here listens on 127.0.0.1 alone, keeps its data in the folder it is given
 * and ends with the process that started it. Nothing of it runs in production, where the mart's address is given.
 */
@NullMarked
package io.tokenyield.embedded;

import org.jspecify.annotations.NullMarked;
