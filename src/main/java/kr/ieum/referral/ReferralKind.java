package kr.ieum.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ieum.platform.company.Province;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a kind of referral, read from its document: who may be referred to whom, what is sent, on what ground,
 * how many, by when, and what the result does here.
 *
 * @param first a case for which this holds is sent before others; none when all are alike
 */
record ReferralKind(
        String code,
        String version,
        Bilingual title,
        Bilingual purpose,
        Subject subject,
        List<Partner> partners,
        List<Condition.Rule> rules,
        @Nullable Condition first,
        List<Asked> sends,
        Ground ground,
        List<ReferralWarning> warnings,
        Quota quota,
        Deadlines deadlines,
        List<Asked> result,
        Effects effects,
        String contentHash) {

    /**
     * @param body the code of the public body, as its people's accounts have it
     * @param regions the provinces it serves; empty for all
     */
    record Partner(String body, Bilingual name, Set<Province> regions) {
        boolean serves(Province province) {
            return regions.isEmpty() || regions.contains(province);
        }
    }

    /** A field of a list, and whether a referral without it is incomplete. */
    record Asked(Field field, boolean required) {}

    /** @param consentMonths how long a consent lives */
    record Ground(Basis basis, Bilingual text, int consentMonths) {
        LocalDate consentUntil(LocalDate from) {
            return from.plusMonths(consentMonths);
        }
    }

    @Schema(name = "ReferralBasis")
    enum Basis {
        CONSENT,
        LAW
    }

    /** @param perProvince the most of one province; none for no limit of its own */
    record Quota(int perYear, @Nullable Integer perProvince) {}

    /**
     * Days in each state, and how many days before its end somebody is reminded. Who does not consent, or is not sent,
     * or not answered in time expires; who is late afterwards is told so.
     */
    record Deadlines(int draftDays, int sendDays, int answerDays, int beginDays, int closeDays, int remindDays) {
        LocalDate of(ReferralStatus status, LocalDate from) {
            return switch (status) {
                case DRAFT -> from.plusDays(draftDays);
                case CONSENTED -> from.plusDays(sendDays);
                case SENT -> from.plusDays(answerDays);
                case ACCEPTED -> from.plusDays(beginDays);
                case IN_PROGRESS -> from.plusDays(closeDays);
                case DECLINED, CLOSED, WITHDRAWN, EXPIRED -> from;
            };
        }
    }

    /**
     * What a referral does here.
     *
     * @param support under what the partner's help counts as public support of the year once it accepts; none if it does not
     * @param attests whether the result is shown on the supplier's listings while it is valid
     */
    record Effects(@Nullable Support support, boolean attests) {}

    /** As rules of programmes know it. */
    record Support(String programme, String field) {}

    /** Kinds about people wait for an administrator. */
    boolean startsSwitchedOff() {
        return subject == Subject.REGION_GROUP;
    }

    Optional<Condition.Rule> brokenRule(Known known) {
        return rules.stream().flatMap(rule -> rule.brokenBy(known).stream()).findFirst();
    }

    /** Those of the sent fields that whoever asks for the referral must tell. */
    List<Asked> told() {
        return sends.stream()
                .filter(asked -> asked.field().origin() == Field.Origin.TOLD)
                .toList();
    }

    /** Of all that is known only what is on the list: the one place where it is decided what leaves. */
    Known onList(Known known) {
        Set<Field> list = sends.stream().map(Asked::field).collect(Collectors.toSet());
        return new Known(known.values().entrySet().stream()
                .filter(entry -> list.contains(entry.getKey()))
                .collect(Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)));
    }

    boolean sendsPersonalData() {
        return sends.stream().anyMatch(asked -> asked.field().type().isPersonal());
    }

    Partner partnerFor(Province province) {
        return partners.stream()
                .filter(partner -> partner.serves(province))
                .findFirst()
                .orElseThrow(ReferralProblem.NO_PARTNER::with);
    }
}
