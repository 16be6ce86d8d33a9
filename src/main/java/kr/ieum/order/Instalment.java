package kr.ieum.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a contract an order is. One that is paid at once is the first and only part of itself.
 *
 * @param firstId the order of the first part
 * @param tranche its code in the version; none where it is paid at once
 */
@Embeddable
record Instalment(
        UUID firstId,
        @Nullable String tranche,
        @Column(name = "tranche_number") int number) {}
