package kr.ieum.ledger;

import java.util.List;
import java.util.UUID;

/** The transfers of one act. @param event the audit event that accounts for them */
public record Posting(UUID event, List<Transfer> transfers) {}
