package io.tokenyield.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What keys are made of that stand for people's data. It is never written anywhere, and neither are its keys; without it
 * nothing is keyed, because a key that everybody knows would be none.
 */
public final class PseudonymSecret {
    /** Nothing is set. */
    public static final PseudonymSecret NONE = new PseudonymSecret("");

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME_LENGTH = 16;

    private final byte[] secret;

    /** Gives a text its pseudonym: the same for the same text and key, and not to be had without the key. */
    public static final class Key {
        private final Mac mac;

        private Key(byte[] key) {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(key, ALGORITHM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
            }
        }

        /** HMAC-SHA-256 in 64 hex digits. */
        public String of(String text) {
            return HexFormat.of().formatHex(bytesOf(text));
        }

        private byte[] bytesOf(String text) {
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private PseudonymSecret(String text) {
        this.secret = text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param text blank for none */
    public static PseudonymSecret of(String text) {
        return text.isBlank() ? NONE : new PseudonymSecret(text);
    }

    public boolean isSet() {
        return secret.length > 0;
    }

    /**
     * A key for one purpose; those of other purposes cannot be found from it.
     *
     * @throws IllegalStateException when nothing is set
     */
    public Key key(String purpose) {
        if (!isSet()) {
            throw new IllegalStateException("there is no secret to make a key of");
        }
        return new Key(new Key(secret).bytesOf(purpose));
    }

    /** Tells one secret from another without telling anything of it; empty when nothing is set. */
    public String name() {
        return isSet() ? key("name of the secret").of("").substring(0, NAME_LENGTH) : "";
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return isSet() ? "set" : "not set";
    }
}
