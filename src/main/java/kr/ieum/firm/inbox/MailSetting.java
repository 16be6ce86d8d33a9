package kr.ieum.firm.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Whether there is a mail server. Without one firms have their inbox alone. */
@ApplicationScoped
class MailSetting {
    private static final Logger LOG = Logger.getLogger(MailSetting.class);

    private final Optional<String> host;

    MailSetting(@ConfigProperty(name = "ieum.smtp.host") Optional<String> host) {
        this.host = host;
    }

    boolean isOn() {
        return host.isPresent();
    }

    void say(@Observes StartupEvent started) {
        if (!isOn()) LOG.info("IEUM_SMTP_HOST is not set: no mail is sent, firms are told in their inbox alone.");
    }
}
