package io.tokenyield.publish;

/** A file of what was told of a month once, which stays. */
interface ToldFile extends MonthFile {
    /** Of all that is in it, which the fingerprint of the month's books does not know. */
    String sourceHash(String codeVersion);
}
