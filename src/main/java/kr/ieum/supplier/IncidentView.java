package kr.ieum.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reported incident. */
@Schema(name = "ReportedIncident", description = "신고된 침해사고")
record IncidentView(UUID id, Incident.Kind kind, LocalDate occurredOn, Instant reportedAt) {}
