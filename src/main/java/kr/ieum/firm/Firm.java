package kr.ieum.firm;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.CorporateNumber;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.secret.Encrypted;
import kr.ieum.platform.secret.Mask;
import kr.ieum.platform.taxoffice.TaxState;
import kr.ieum.platform.taxoffice.TaxStatus;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A firm as it registered, with what the tax office last said of it. */
@Entity
@Table(name = "firm", schema = "firm")
class Firm {
    @Id
    private UUID id;

    @Version
    private long version;

    private String businessNumber;
    private String name;
    private @Nullable String corporateNumber;
    private String ksicCode;
    private int ksicRevision;
    private String regionCode;
    private int headcount;
    private int employees;

    @Column(name = "sales_won")
    private long salesWon;

    private LocalDate openedOn;
    private String representativeMask;

    /** Blind index over the representative's name and birth date; null while only the name is known. */
    private @Nullable String representativeKey;

    @Convert(converter = Encrypted.class)
    private String representativeName;

    @Convert(converter = Encrypted.class)
    private String email;

    @Convert(converter = Encrypted.class)
    private String phone;

    @Convert(converter = Encrypted.class)
    private @Nullable String refundAccount;

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
    Firm() {}

    @SuppressWarnings("NullAway.Init")
    Firm(
            UUID id,
            BusinessNumber businessNumber,
            FirmDetails details,
            @Nullable String representativeKey,
            String account,
            Instant now) {
        this.id = id;
        this.businessNumber = businessNumber.digits();
        this.representativeKey = representativeKey;
        this.registeredAt = now;
        describe(details, account, now);
    }

    /** What it has said of itself, without accounts, which go their own way. */
    FirmDetails details() {
        return new FirmDetails(
                name,
                corporateNumber == null ? null : new CorporateNumber(corporateNumber),
                new KsicCode(ksicCode, ksicRevision),
                new RegionCode(regionCode),
                headcount,
                employees,
                Won.won(salesWon),
                openedOn,
                representativeName,
                email,
                phone,
                null);
    }

    /**
     * Takes over what the firm says of itself; a new refund account is only proposed by it. Its number and its opening
     * never change.
     */
    final void describe(FirmDetails details, String account, Instant now) {
        name = details.name();
        corporateNumber = details.corporateNumber() == null
                ? null
                : details.corporateNumber().digits();
        ksicCode = details.industry().code();
        ksicRevision = details.industry().revision();
        regionCode = details.region().digits();
        headcount = details.headcount();
        employees = details.employees();
        salesWon = details.sales().amount();
        openedOn = details.openedOn();
        representativeName = details.representativeName();
        representativeMask = Mask.name(details.representativeName());
        email = details.email();
        phone = details.phone();
        propose(details.refundAccount(), account, now);
    }

    private void propose(@Nullable BankAccount asked, String account, Instant now) {
        if (asked == null || asked.text().equals(proposedAccount)) return;
        forgetProposed();
        if (asked.text().equals(refundAccount)) return;
        proposedAccount = asked.text();
        proposedBy = account;
        proposedAt = now;
    }

    /** Somebody of finance has made sure that the account is the firm's. */
    void confirmAccount(String confirmedBy) {
        mustBeProposedByAnother(confirmedBy);
        refundAccount = proposedAccount;
        forgetProposed();
    }

    void refuseAccount(String refusedBy) {
        mustBeProposedByAnother(refusedBy);
        forgetProposed();
    }

    private void mustBeProposedByAnother(String account) {
        if (proposedAccount == null) throw FirmProblem.NO_PROPOSED_REFUND_ACCOUNT.with();
        if (account.equals(proposedBy)) throw FirmProblem.REFUND_ACCOUNT_BY_SAME_PERSON.with();
    }

    private void forgetProposed() {
        proposedAccount = null;
        proposedBy = null;
        proposedAt = null;
    }

    /** Keeps what the tax office said, with its date: a rule may demand a fresh answer. */
    void taxOfficeSaid(TaxStatus status) {
        taxState = status.state().name();
        taxTypeCode = status.taxTypeCode();
        taxCheckedAt = status.checkedAt();
    }

    FirmId id() {
        return new FirmId(id);
    }

    long version() {
        return version;
    }

    BusinessNumber businessNumber() {
        return new BusinessNumber(businessNumber);
    }

    @Nullable
    String representativeKey() {
        return representativeKey;
    }

    String representativeName() {
        return representativeName;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable
    BankAccount refundAccount() {
        return refundAccount == null ? null : BankAccount.parse(refundAccount);
    }

    @Nullable
    BankAccount proposedAccount() {
        return proposedAccount == null ? null : BankAccount.parse(proposedAccount);
    }

    FirmView view(List<CertificateView> certificates) {
        CorporateNumber corporate = corporateNumber == null ? null : new CorporateNumber(corporateNumber);
        BankAccount account = refundAccount();
        BankAccount proposed = proposedAccount();
        return new FirmView(
                id(),
                version,
                businessNumber(),
                name,
                corporate,
                new KsicCode(ksicCode, ksicRevision),
                new RegionCode(regionCode),
                headcount,
                employees,
                Won.won(salesWon),
                openedOn,
                representativeMask,
                representativeKey != null,
                Mask.email(email),
                Mask.number(phone),
                account == null ? null : account.masked(),
                proposed == null ? null : proposed.masked(),
                proposedAt,
                taxState == null ? null : TaxState.valueOf(taxState),
                taxTypeCode,
                taxCheckedAt,
                certificates,
                corporate != null && !corporate.checkDigitFits() ? List.of("CORPORATE_NUMBER_CHECK_DIGIT") : List.of(),
                registeredAt);
    }
}
