import Foundation

/// Where a key set may be fetched from: by HTTPS; by plain HTTP from this very machine, for tests, which whoever registers
/// the client has to allow.
public enum KeySetAddress {
    public static func isAllowed(_ url: String) -> Bool { isSecure(url) || isLoopback(url) }

    public static func isSecure(_ url: String) -> Bool {
        parts(url).map { $0.scheme == "https" } ?? false
    }

    public static func isLoopback(_ url: String) -> Bool {
        parts(url).map { $0.scheme == "http" && ["127.0.0.1", "localhost"].contains($0.host) }
            ?? false
    }

    private static func parts(_ url: String) -> (scheme: String, host: String)? {
        guard url.utf8.count <= 2_048, let parts = URLComponents(string: url),
            let scheme = parts.scheme?.lowercased(), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil
        else { return nil }
        return (scheme, host)
    }
}
