package kr.ieum.voucher;

import kr.ieum.programme.RoundView;

/** Subsidy came back to a round that is open: whoever waits is served, in the same transaction. */
public record MoneyReturned(RoundView round) {}
