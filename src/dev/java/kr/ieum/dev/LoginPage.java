package kr.ieum.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;

/** The page on which one chooses whom to be. Plain HTML: no script, nothing fetched. */
final class LoginPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = """
            <!doctype html>
            <html lang="ko">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>이음 개발용 로그인 · Ieum development log-in</title>
            <style>
            body { font: 17px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1e2124; background: #fff }
            ul { list-style: none; padding: 0 }
            button { display: block; width: 100%%; margin: .5rem 0; padding: .75rem 1rem; font: inherit; text-align: left; color: inherit; background: #f4f5f6; border: 1px solid #58616a; border-radius: .5rem; cursor: pointer }
            button:hover { background: #ecf2fe }
            button:focus-visible { outline: 3px solid #256ef4; outline-offset: 2px }
            b { color: #0b50d0 }
            small { display: block; color: #464c53 }
            </style>
            </head>
            <body>
            <main>
            <h1>누구로 로그인할까요?</h1>
            <p>개발용 로그인입니다. 사람을 고르면 바로 들어갑니다. <span lang="en">Choose a sample person; no password is asked here.</span></p>
            <form method="post">
            <ul>
            %s
            </ul>
            </form>
            </main>
            </body>
            </html>
            """;
    private static final String PERSON = """
            <li><button name="username" value="%s"><b>%s</b> %s — %s<small lang="en">%s</small></button></li>""";

    private final SamplePeople people;

    LoginPage(SamplePeople people) {
        this.people = people;
    }

    OAuth2HttpResponse show(OAuth2HttpRequest request) {
        return Responses.html(
                PAGE.formatted(people.people().stream().map(LoginPage::button).collect(Collectors.joining("\n"))));
    }

    /** The chosen person as the mock server wants to be told: a username, and the claims as JSON. */
    Optional<OAuth2HttpRequest> chosen(OAuth2HttpRequest request) {
        return people.person(request.getFormParameters().getMap().getOrDefault("username", ""))
                .map(person -> "username=" + person.username() + "&claims=" + encoded(person))
                .map(form -> Requests.withBody(request, form));
    }

    private static String button(SamplePerson person) {
        return PERSON.formatted(
                person.username(), person.name(), person.username(), person.does(), person.doesInEnglish());
    }

    private static String encoded(SamplePerson person) {
        try {
            return URLEncoder.encode(JSON.writeValueAsString(person.claims()), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
