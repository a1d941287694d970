package io.tokenyield.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** What a server must know about the machine it starts on. */
final class LocalMachine {
    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private LocalMachine() {}

    /** A server refuses to run as root unless it is told so, which containers need. */
    static List<String> userOption() {
        return !WINDOWS && new UnixSystem().getUid() == 0 ? List.of("--user=root") : List.of();
    }

    /** Free when asked; who takes it must be ready to find it taken. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new NoDatabaseException("No free port on 127.0.0.1: " + e, e);
        }
    }
}
