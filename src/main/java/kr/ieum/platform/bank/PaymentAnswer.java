package kr.ieum.platform.bank;

import org.jspecify.annotations.Nullable;

/** What a bank says of one payment that it names. */
public record PaymentAnswer(String endToEndId, @Nullable String instructionId, BankVerdict verdict) {}
