package kr.ieum.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That the subject agreed to what would be sent: to which text, when, and for how long.
 *
 * @param termsHash SHA-256 of what was shown and agreed to
 */
@Embeddable
record Consent(
        @Column(name = "consent_id") UUID id,
        @Column(name = "consented_at") Instant at,
        @Column(name = "consent_until") LocalDate until,
        String termsHash) {}
