package kr.ieum.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the partner closed a case. */
@Schema(name = "ReferralOutcome")
public enum Outcome {
    COMPLETED,
    NOT_COMPLETED
}
