package kr.ieum.ledger;

/** Whose money it is: the public's or the firm's own. Apart from the first won to the last. */
public enum Share {
    SUBSIDY,
    OWN
}
