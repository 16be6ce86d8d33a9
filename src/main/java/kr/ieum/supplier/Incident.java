package kr.ieum.supplier;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A security incident as its supplier reports it: what and when, nothing of whom. */
@Schema(name = "SecurityIncident", description = "침해사고 신고")
record Incident(
        @NotNull Kind kind,

        @NotNull @Schema(description = "사고가 일어난 날", examples = "2021-05-03")
        LocalDate occurredOn) {

    /** What happened. */
    @Schema(name = "IncidentKind")
    enum Kind {
        RANSOMWARE,
        DATA_LEAK,
        INTRUSION,
        DENIAL_OF_SERVICE,
        OTHER
    }
}
