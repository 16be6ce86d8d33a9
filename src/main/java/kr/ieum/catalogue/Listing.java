package kr.ieum.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** One thing a supplier offers, by its SKU; what it says is in its versions. */
@Entity
@Table(name = "listing", schema = "catalogue")
class Listing {
    @Id
    private UUID id;

    @Version
    private long version;

    @SuppressWarnings("UnusedVariable")
    private long changes;

    private UUID supplierId;
    private String sku;
    private int latestNumber;
    private @Nullable Integer publishedNumber;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    Listing() {}

    @SuppressWarnings("NullAway.Init")
    Listing(UUID id, SupplierId supplier, String sku, Instant now) {
        this.id = id;
        this.supplierId = supplier.value();
        this.sku = sku;
        this.madeAt = now;
    }

    /** Called with every change of one of its versions, so that the entity tag moves too. */
    void touch() {
        changes++;
    }

    int nextNumber() {
        return ++latestNumber;
    }

    void publish(int number) {
        publishedNumber = number;
    }

    ListingId id() {
        return new ListingId(id);
    }

    long version() {
        return version;
    }

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    String sku() {
        return sku;
    }

    int latestNumber() {
        return latestNumber;
    }

    /** The version that is on sale or was last; null until one was published. */
    @Nullable
    Integer publishedNumber() {
        return publishedNumber;
    }

    Instant madeAt() {
        return madeAt;
    }
}
