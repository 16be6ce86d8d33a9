package kr.ieum.dev;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.ieum.web.NewcomersGuide;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the first page of the newcomer's ground, if the application stands on it. */
@ApplicationScoped
class SampleGuide implements NewcomersGuide {
    private final Optional<String> bank;

    SampleGuide(@ConfigProperty(name = "ieum.sample-bank.url") Optional<String> bank) {
        this.bank = bank;
    }

    @Override
    public boolean isHere() {
        return bank.isPresent();
    }

    @Override
    public String bank() {
        return bank.orElseThrow();
    }

    @Override
    public String password() {
        return SamplePeople.all().password();
    }

    @Override
    public List<Person> people() {
        return SamplePeople.all().people().stream()
                .map(one -> new Person(one.username(), one.name(), one.duties(), one.does(), one.doesInEnglish()))
                .toList();
    }
}
