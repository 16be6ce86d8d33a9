package kr.ieum.programme;

/** Money came to a round: whoever waits may be served, in the same transaction. */
public record RoundFunded(RoundView round) {}
