package kr.ieum.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import kr.ieum.platform.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses somebody may have us call: public ones over https, so that nobody reaches into our own network by a
 * webhook. On the newcomer's ground the loopback is allowed too.
 */
@ApplicationScoped
class WebhookAddress {
    private final boolean loopbackAllowed;

    @Inject
    WebhookAddress() {
        this(Surroundings.present().isPresent());
    }

    WebhookAddress(boolean loopbackAllowed) {
        this.loopbackAllowed = loopbackAllowed;
    }

    /**
     * Asked when the address is given and again before each call, because a name may lead elsewhere by then. The JDK
     * keeps what it looked up for half a minute, so the call goes to the very addresses seen here.
     *
     * @return what is wrong with the address; empty when it may be called
     */
    Optional<String> objection(String url) {
        URI uri = parse(url);
        if (uri == null || uri.getHost() == null) return Optional.of("not a URL");
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null)
            return Optional.of("user or fragment in the URL");
        try {
            return objection(uri, InetAddress.getAllByName(uri.getHost().replaceAll("[\\[\\]]", "")));
        } catch (UnknownHostException unknown) {
            return Optional.of("unknown host");
        }
    }

    private Optional<String> objection(URI uri, InetAddress[] addresses) {
        boolean loopback = Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
        if (loopbackAllowed && loopback) return Optional.empty();
        if (!"https".equalsIgnoreCase(uri.getScheme())) return Optional.of("not https");
        return Arrays.stream(addresses).allMatch(WebhookAddress::isPublic)
                ? Optional.empty()
                : Optional.of("not a public address");
    }

    private static @Nullable URI parse(String url) {
        try {
            URI uri = new URI(url);
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return http ? uri : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** Beside what the JDK knows: this network, carrier NAT, protocol assignments, benchmarks, documentation, reserved. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        if (first == 0 || first >= 240) return false;
        if (first == 100 && second >= 64 && second < 128) return false;
        if (first == 192 && second == 0 && (third == 0 || third == 2)) return false;
        if (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100))) return false;
        return !(first == 203 && second == 0 && third == 113);
    }

    /** Only global unicast (2000::/3), without documentation, Teredo and 6to4, which can wrap any IPv4 address. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first >> 13 != 1 || first == 0x2002) return false;
        return !(first == 0x2001 && (second == 0 || second == 0xdb8));
    }
}
