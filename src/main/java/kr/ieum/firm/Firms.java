package kr.ieum.firm;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of firms: facade of this room. */
@ApplicationScoped
public class Firms {
    private final FirmRepository firms;
    private final Certificates certificates;
    private final KnownFirms known;
    private final RegisterFirm registerFirm;
    private final ChangeFirm changeFirm;

    Firms(
            FirmRepository firms,
            Certificates certificates,
            KnownFirms known,
            RegisterFirm registerFirm,
            ChangeFirm changeFirm) {
        this.registerFirm = registerFirm;
        this.changeFirm = changeFirm;
        this.firms = firms;
        this.certificates = certificates;
        this.known = known;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such firm */
    public FirmView get(FirmId id) {
        return view(firms.get(id));
    }

    /** Those of the ids that there are, by what they are called. */
    public Map<FirmId, String> names(Collection<FirmId> ids) {
        return firms.all(ids).stream().collect(Collectors.toMap(Firm::id, Firm::name));
    }

    /** Those whose names have this in them, the newest first. */
    @Transactional
    public List<FirmView> called(String part, int most) {
        return firms.called(part, most).stream().map(this::view).toList();
    }

    public Optional<FirmView> byNumber(BusinessNumber number) {
        return firms.byNumber(number).map(this::view);
    }

    /** The caller's own firm, once it is registered. */
    @Transactional
    public Optional<FirmView> own(Caller caller) {
        return caller.company() == null ? Optional.empty() : byNumber(caller.company());
    }

    /** @throws kr.ieum.platform.problem.Refused when the caller has no company or it is registered already */
    @RolesAllowed(FIRM_MEMBER)
    public FirmView register(Caller caller, FirmDetails details) {
        return registerFirm.register(caller, details);
    }

    /** What the caller's own firm has said of itself, in plain: to its own people only, and not to be shown. */
    @Transactional
    @RolesAllowed(FIRM_MEMBER)
    public FirmDetails said(Caller caller) {
        return firms.byNumber(caller.companyOrRefuse())
                .orElseThrow(FirmProblem.UNKNOWN_FIRM::with)
                .details();
    }

    /** @throws kr.ieum.platform.problem.Refused unless it is the caller's own, as it was read */
    @RolesAllowed(FIRM_MEMBER)
    public FirmView describe(FirmId id, IfMatch ifMatch, FirmDetails details, Caller caller) {
        return changeFirm.describe(id, ifMatch, details, caller);
    }

    /** Hands in a certificate, which counts once a reviewer has asked its issuer. */
    @RolesAllowed(FIRM_MEMBER)
    public CertificateView certify(FirmId id, NewCertificate certificate, Caller caller) {
        return changeFirm.addCertificate(id, certificate.of(id), caller);
    }

    /** What rules may ask about each of the firms that are registered. */
    public Map<BusinessNumber, KnownFirm> known(Collection<BusinessNumber> numbers) {
        return known.byNumber(numbers).stream()
                .collect(Collectors.toMap(KnownFirm::businessNumber, Function.identity()));
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such firm */
    public KnownFirm known(FirmId id) {
        return known.byId(List.of(id)).stream().findFirst().orElseThrow(FirmProblem.UNKNOWN_FIRM::with);
    }

    /**
     * All firms, portion by portion in the order of their registration.
     *
     * @param after the last of the portion before; none for the first
     */
    public List<KnownFirm> known(@Nullable FirmId after, int most) {
        return known.after(after, most);
    }

    public long count() {
        return firms.count();
    }

    /** Made-up firms, for a rehearsal in a transaction that will be rolled back. */
    public void imagine(Collection<BusinessNumber> numbers) {
        known.imagine(numbers);
    }

    /** Where money owed to the firm is sent; empty until finance has confirmed an account. */
    public Optional<BankAccount> refundAccount(FirmId id) {
        return Optional.ofNullable(firms.get(id).refundAccount());
    }

    /** The contact address in plain, for mail the firm itself gets; nobody is shown it. */
    public String mailAddress(FirmId id) {
        return firms.get(id).email();
    }

    private FirmView view(Firm firm) {
        return firm.view(certificates.of(firm.id()));
    }
}
