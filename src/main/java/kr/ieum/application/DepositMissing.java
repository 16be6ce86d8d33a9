package kr.ieum.application;

import kr.ieum.firm.FirmId;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;

/**
 * A bank took back a firm's deposit that was used already: a synchronous event inside the transaction of the notice.
 * Whoever collects makes it a claim on the firm, and sees to it that the ledger shows the bank's money as it is.
 *
 * @param amount what is missing, in whole won
 * @param bankReference of what the bank undid
 */
public record DepositMissing(FirmId firm, String programme, Won amount, String bankReference, Caller caller) {}
