package org.laodongmei.media.remote;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/** Which addresses of the internet may be asked. */
@FunctionalInterface
interface Reach {

    /**
     * Those that are everybody's, by the registries of special-purpose addresses of IANA (RFC 6890
     * and its updates). Of IPv6 only the global unicast addresses 2000::/3, less those that stand
     * for others or for none: so mapped, translated, local, link-local and multicast ones are out.
     */
    Reach PUBLIC = Reach::isPublic;

    boolean allows(InetAddress address);

    /** Whether a host may be asked whatever address it has, because the settings name it. */
    default boolean knows(String host) {
        return false;
    }

    /** Those that are public, and some hosts by name. */
    static Reach also(Set<String> hosts) {
        return new Reach() {
            @Override
            public boolean allows(InetAddress address) {
                return PUBLIC.allows(address);
            }

            @Override
            public boolean knows(String host) {
                return hosts.contains(host.toLowerCase(Locale.ROOT));
            }
        };
    }

    /** Whether a host says by itself that it is not public: a number, or this machine. */
    static boolean isInside(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        try {
            return !PUBLIC.allows(InetAddress.ofLiteral(name.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        // IPv4 addresses mapped into IPv6 arrive as Inet4Address.
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> b < 64 || b > 127;
            case 169 -> b != 254;
            case 172 -> b < 16 || b > 31;
            case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
            case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224;
        };
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean global = (first & 0xE000) == 0x2000;
        // Teredo and other tunnels, 6to4, documentation.
        boolean special =
                first == 0x2001 && (second < 0x0200 || second == 0x0DB8)
                        || first == 0x2002
                        || first == 0x3FFF && second < 0x1000;
        return global && !special;
    }
}
