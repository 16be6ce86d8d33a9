package kr.ieum.voucher;

import kr.ieum.programme.RoundView;

/** Subsidy came back to a round that serves a waiting list: whoever waits is served, in the same transaction. */
public record MoneyReturned(RoundView round) {}
