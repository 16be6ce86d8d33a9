package kr.ieum.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports on the loopback. */
final class Ports {
    /** With its name given, or the identity provider would look it up and call itself localhost. */
    static final InetAddress LOOPBACK = loopback();

    private Ports() {}

    /** The wanted port if nobody listens there, otherwise a free one. */
    static int freeOr(int wanted) {
        try {
            return bindable(wanted);
        } catch (IOException taken) {
            return free();
        }
    }

    static int free() {
        try {
            return bindable(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bindable(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return socket.getLocalPort();
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
