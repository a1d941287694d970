package io.tokenyield.attacks;

/** What somebody does to look better than before. May be done more than once. */
interface Move {
    void play(Game game);
}
