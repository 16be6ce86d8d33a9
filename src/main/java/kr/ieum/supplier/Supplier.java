package kr.ieum.supplier;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.problem.Words;
import kr.ieum.platform.secret.Encrypted;
import kr.ieum.platform.secret.Mask;
import kr.ieum.platform.taxoffice.TaxState;
import kr.ieum.platform.taxoffice.TaxStatus;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A supplier as it registered, with its standing and what the tax office last said of it. */
@Entity
@Table(name = "supplier", schema = "supplier")
class Supplier {
    static final Words THING = new Words("공급기업", "The supplier");
    private static final String EXEMPT = "04";
    private static final Set<String> TAXABLE = Set.of("01", "02", "03", "07");

    @Id
    private UUID id;

    @Version
    private long version;

    private String businessNumber;
    private String name;

    @Enumerated(EnumType.STRING)
    private SupplierStatus status = SupplierStatus.ACTIVE;

    private @Nullable String statusReason;
    private Instant statusSince;
    private boolean vatFree;
    private String ksicCode;
    private int ksicRevision;
    private String regionCode;
    private String description;
    private @Nullable String homepage;
    private String representativeMask;

    @Convert(converter = Encrypted.class)
    private String representativeName;

    @Convert(converter = Encrypted.class)
    private String email;

    @Convert(converter = Encrypted.class)
    private String phone;

    @Convert(converter = Encrypted.class)
    private @Nullable String payoutAccount;

    @Convert(converter = Encrypted.class)
    private @Nullable String proposedAccount;

    private @Nullable String proposedBy;
    private @Nullable Instant proposedAt;
    private Instant registeredAt;
    /** What the tax office says comes by itself, so it makes nobody's edit stale. */
    @OptimisticLock(excluded = true)
    private @Nullable String taxState;

    @OptimisticLock(excluded = true)
    private @Nullable String taxTypeCode;

    @OptimisticLock(excluded = true)
    private @Nullable Instant taxCheckedAt;

    @SuppressWarnings("NullAway.Init")
    Supplier() {}

    @SuppressWarnings("NullAway.Init")
    Supplier(UUID id, BusinessNumber businessNumber, SupplierDetails details, String account, Instant now) {
        this.id = id;
        this.businessNumber = businessNumber.digits();
        this.registeredAt = now;
        this.statusSince = now;
        describe(details, account, now);
    }

    /**
     * Takes over what the supplier says of itself; a new bank account is only proposed by it.
     *
     * @return whether an account was proposed
     */
    final boolean describe(SupplierDetails details, String account, Instant now) {
        name = details.name();
        vatFree = details.vatFree();
        ksicCode = details.industry().code();
        ksicRevision = details.industry().revision();
        regionCode = details.region().digits();
        description = details.description();
        homepage = details.homepage();
        representativeName = details.representativeName();
        representativeMask = Mask.name(details.representativeName());
        email = details.email();
        phone = details.phone();
        return propose(details.payoutAccount(), account, now);
    }

    private boolean propose(@Nullable BankAccount asked, String account, Instant now) {
        if (asked == null || asked.text().equals(proposedAccount)) return false;
        if (asked.text().equals(payoutAccount)) {
            forgetProposed();
            return false;
        }
        proposedAccount = asked.text();
        proposedBy = account;
        proposedAt = now;
        return true;
    }

    /** Somebody of finance has made sure that the account is the supplier's. */
    void confirmAccount(String confirmedBy) {
        mustBeProposedByAnother(confirmedBy);
        payoutAccount = proposedAccount;
        forgetProposed();
    }

    void refuseAccount(String refusedBy) {
        mustBeProposedByAnother(refusedBy);
        forgetProposed();
    }

    private void mustBeProposedByAnother(String account) {
        if (proposedAccount == null) throw SupplierProblem.NO_PROPOSED_ACCOUNT.with();
        if (account.equals(proposedBy)) throw SupplierProblem.ACCOUNT_BY_SAME_PERSON.with();
    }

    private void forgetProposed() {
        proposedAccount = null;
        proposedBy = null;
        proposedAt = null;
    }

    void become(SupplierStatus asked, String reason, Instant now) {
        status = status.to(asked, THING);
        statusReason = reason;
        statusSince = now;
    }

    /** Keeps what the tax office said, with its date. */
    void taxOfficeSaid(TaxStatus said) {
        taxState = said.state().name();
        taxTypeCode = said.taxTypeCode();
        taxCheckedAt = said.checkedAt();
    }

    SupplierId id() {
        return new SupplierId(id);
    }

    long version() {
        return version;
    }

    BusinessNumber businessNumber() {
        return new BusinessNumber(businessNumber);
    }

    String name() {
        return name;
    }

    String representativeName() {
        return representativeName;
    }

    SupplierStatus status() {
        return status;
    }

    boolean isInBusiness() {
        return taxState == null || TaxState.valueOf(taxState) == TaxState.CONTINUING;
    }

    @Nullable
    BankAccount payoutAccount() {
        return payoutAccount == null ? null : BankAccount.parse(payoutAccount);
    }

    @Nullable
    BankAccount proposedAccount() {
        return proposedAccount == null ? null : BankAccount.parse(proposedAccount);
    }

    SupplierView view() {
        BankAccount confirmed = payoutAccount();
        BankAccount proposed = proposedAccount();
        return new SupplierView(
                id(),
                version,
                businessNumber(),
                name,
                status,
                statusReason,
                statusSince,
                sellsVatFree(),
                new KsicCode(ksicCode, ksicRevision),
                new RegionCode(regionCode),
                description,
                homepage,
                representativeMask,
                Mask.email(email),
                Mask.number(phone),
                confirmed == null ? null : confirmed.masked(),
                proposed == null ? null : proposed.masked(),
                proposedAt,
                taxState == null ? null : TaxState.valueOf(taxState),
                taxTypeCode,
                taxCheckedAt,
                warnings(),
                registeredAt);
    }

    /** A claim to sell without VAT raises what subsidy pays for, so it does not count against the tax office's word. */
    private boolean sellsVatFree() {
        return vatFree && !TAXABLE.contains(String.valueOf(taxTypeCode));
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!isInBusiness()) warnings.add("TAX_OFFICE_SAYS_" + taxState);
        if (vatFree && !sellsVatFree()) warnings.add("TAX_OFFICE_SAYS_TAXABLE");
        if (!vatFree && EXEMPT.equals(taxTypeCode)) warnings.add("TAX_OFFICE_SAYS_EXEMPT");
        return warnings;
    }
}
