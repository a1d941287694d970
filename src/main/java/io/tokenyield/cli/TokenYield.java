package io.tokenyield.cli;

public final class TokenYield {
    private TokenYield() {}

    public static void main(String[] args) {}
}
