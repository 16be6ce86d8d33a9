package kr.ieum.ledger;

import java.util.UUID;
import kr.ieum.platform.money.Won;

/** Money set aside by a held transfer that nothing has resolved yet. */
public record Hold(UUID id, Account from, Account to, Won amount) {}
