package kr.ieum.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.BusinessNumber;

/** What other rooms may ask of firms: facade of this room. */
@ApplicationScoped
public class Firms {
    private final FirmRepository firms;
    private final Certificates certificates;

    Firms(FirmRepository firms, Certificates certificates) {
        this.firms = firms;
        this.certificates = certificates;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such firm */
    public FirmView get(FirmId id) {
        return view(firms.get(id));
    }

    public Optional<FirmView> byNumber(BusinessNumber number) {
        return firms.byNumber(number).map(this::view);
    }

    /**
     * Blind index over name and birth date of the representative.
     *
     * @return empty while only the name is known, which identifies nobody
     */
    public Optional<String> representativeKey(FirmId id) {
        return Optional.ofNullable(firms.get(id).representativeKey());
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
