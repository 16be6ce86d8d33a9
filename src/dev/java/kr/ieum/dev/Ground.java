package kr.ieum.dev;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * A database, an identity provider, a tax office, a bank, a mail server and keys, all on the loopback and kept in one
 * directory.
 */
public final class Ground implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Ground.class);

    /** The last started first, which is the order to stop in. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final Map<String, String> settings = new TreeMap<>();

    private Ground() {}

    /**
     * @param identityPort where the identity provider should be found; another one if it is taken
     * @param bankPort the same for the bank
     */
    public static Ground in(Path directory, int identityPort, int bankPort) {
        Ground ground = new Ground();
        try {
            ground.start(directory, identityPort, bankPort);
            return ground;
        } catch (RuntimeException | Error e) {
            ground.close();
            throw e;
        }
    }

    /** Where everything is, under the names by which the application reads it. */
    public Map<String, String> settings() {
        return Collections.unmodifiableMap(settings);
    }

    private void start(Path root, int identityPort, int bankPort) {
        DataDirectory directory = started(DataDirectory.claim(root));
        Keys keys = Keys.in(directory.path("keys"));
        Database database = started(Database.in(directory));
        IdentityProvider identity =
                started(IdentityProvider.start(SamplePeople.all(), keys.identity(), Ports.freeOr(identityPort)));
        TaxOfficeStandIn taxOffice = started(TaxOfficeStandIn.start());
        SampleBank bank = started(SampleBank.start(Ports.freeOr(bankPort)));
        PostOffice mail = started(PostOffice.start(directory.path("mail")));
        settings.putAll(keys.settings());
        settings.put("ieum.db.url", database.url());
        settings.put("ieum.db.user", Database.USER);
        settings.put("ieum.db.password", Database.USER);
        settings.put("ieum.oidc.issuer", identity.issuer());
        settings.put("ieum.oidc.client-secret", SamplePeople.all().secretOfThePages());
        settings.put("ieum.tax-office.url", taxOffice.url());
        settings.put("ieum.tax-office.key", "none-needed");
        settings.put("ieum.payer.name", "이음 바우처 운영기관");
        settings.put("ieum.payer.bank", "004");
        settings.put("ieum.payer.account", "10012345678901");
        settings.put("ieum.sample-bank.url", bank.url());
        settings.put("ieum.smtp.host", "127.0.0.1");
        settings.put("ieum.smtp.port", Integer.toString(mail.port()));
        settings.put("ieum.smtp.from", "ieum@ieum.example");
        settings.put("ieum.dev.mail", directory.path("mail").toString());
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.warn("Something of the newcomer's ground did not stop as it should", e);
            }
        }
    }
}
