package kr.ieum.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.secret.Encrypted;
import kr.ieum.platform.time.KoreanTime;

/**
 * That a referral has left, and what left, to the byte.
 *
 * @param year the year whose quota it takes a place of
 */
@Embeddable
record Dispatch(
        @Column(name = "envelope_id") UUID id,

        @Column(name = "envelope") @Convert(converter = Encrypted.class)
        String text,

        @Column(name = "envelope_hash") String hash,
        @Column(name = "sent_at") Instant at,
        @Column(name = "quota_year") int year) {

    static Dispatch of(Envelope sent, Instant now) {
        return new Dispatch(
                sent.id(), sent.text(), sent.hash(), now, KoreanTime.dayOf(now).getYear());
    }
}
