package kr.ieum.web.firm;

import jakarta.enterprise.context.ApplicationScoped;
import kr.ieum.web.Bank;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom a firm deposits its own share with: the agency and its account. */
@ApplicationScoped
class Payee {
    private final String name;
    private final String bank;
    private final String account;

    Payee(
            @ConfigProperty(name = "ieum.payer.name") String name,
            @ConfigProperty(name = "ieum.payer.bank") String bank,
            @ConfigProperty(name = "ieum.payer.account") String account) {
        this.name = name;
        this.bank = bank;
        this.account = account;
    }

    public String name() {
        return name;
    }

    /** As people call it. */
    public String bank() {
        return Bank.called(bank);
    }

    public String account() {
        return account;
    }
}
