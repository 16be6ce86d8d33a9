package kr.ieum.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a form was made by one of our pages for this reader in this browser: a hash, by a key that only we have, over
 * the account and a cookie that no other site can read or have sent. It holds as long as the cookie, so that a page in
 * another tab, or one gone back to, can still be sent.
 */
@ApplicationScoped
class FormSeal {
    private static final String COOKIE = "ieum_form";
    private static final int BYTES = 24;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    FormSeal(@ConfigProperty(name = "ieum.session-key") String key) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }

    /** The seal for a form, and the cookie that goes with it where there is none yet. */
    String give(RoutingContext request, SecurityIdentity reader) {
        String given = request.get(COOKIE);
        String cookie = given == null ? brought(request) : given;
        if (cookie == null) {
            cookie = fresh();
            request.response()
                    .addCookie(Cookie.cookie(COOKIE, cookie)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSecure(request.request().isSSL())
                            .setSameSite(CookieSameSite.STRICT));
        }
        request.put(COOKIE, cookie);
        return seal(cookie, reader);
    }

    boolean isGood(@Nullable String seal, RoutingContext request, SecurityIdentity reader) {
        String cookie = brought(request);
        return seal != null && cookie != null && MessageDigest.isEqual(bytes(seal), bytes(seal(cookie, reader)));
    }

    private static @Nullable String brought(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null || !cookie.getValue().matches("[\\w-]{32}") ? null : cookie.getValue();
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    private String seal(String cookie, SecurityIdentity reader) {
        String account = reader.isAnonymous() ? "" : reader.getPrincipal().getName();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return encoded(mac.doFinal(bytes("form|" + cookie + "|" + account)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
