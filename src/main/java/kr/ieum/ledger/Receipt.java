package kr.ieum.ledger;

import java.util.List;

/**
 * What was recorded: for each transfer its id and the SHA-256 of its content, as {@code id:hash}. The audit event of
 * the act carries these, so that the ledger is sealed with it.
 */
public record Receipt(List<String> seals) {
    public static final Receipt NOTHING = new Receipt(List.of());
}
