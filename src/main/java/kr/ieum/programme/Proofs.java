package kr.ieum.programme;

import java.util.Set;
import java.util.stream.Collectors;

/** What must be shown before something is paid, all of it. */
public record Proofs(Set<Proof> all) {
    public Proofs {
        all = Set.copyOf(all);
    }

    /** @param kinds of the records of use that have come, by their names */
    public boolean areIn(Set<String> kinds) {
        return kinds.containsAll(records());
    }

    /** Whether a record of that kind is one of them; where none is needed, any use is. */
    public boolean counts(String kind) {
        return !needRecords() || records().contains(kind);
    }

    /** Whether the firm's word alone is not enough. */
    public boolean needRecords() {
        return !records().isEmpty();
    }

    public boolean needInspection() {
        return all.contains(Proof.INSPECTION_RECORD);
    }

    private Set<String> records() {
        return all.stream()
                .filter(proof -> proof != Proof.FIRM_CONFIRMATION)
                .map(Proofs::record)
                .collect(Collectors.toSet());
    }

    private static String record(Proof proof) {
        return switch (proof) {
            case FIRM_CONFIRMATION -> "";
            case LOG_IN_RECORD -> "LOG_IN";
            case DELIVERABLE -> "DELIVERABLE";
            case COMPLETION_REPORT -> "COMPLETION_REPORT";
            case INSPECTION_RECORD -> "INSPECTION";
        };
    }
}
