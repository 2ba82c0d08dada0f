import Primitives
import Workflow

/// How a server may be reached from outside: `https://HOST[:PORT][/PATH]`; by plain HTTP on this very machine only. Addresses that
/// clients get and have to name are made by adding to it, so that it holds nothing that would end up amidst them.
public enum PublicURL {
    public static func isPlain(_ url: String) -> Bool {
        guard let endpoint = Endpoint(url), endpoint.isSecure || KeySetAddress.isLoopback(url),
            let start = url.firstRange(of: "://")?.upperBound
        else { return false }
        // What stands before the path was read by `Endpoint`; a query is none of it.
        let parts = url[start...].split(separator: "/", omittingEmptySubsequences: false)
        return !url.contains("?") && parts.dropFirst().allSatisfy(isPart)
    }

    private static func isPart(_ text: Substring) -> Bool {
        !text.isEmpty && text != "." && text != ".."
            && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-._~".utf8.contains($0) }
    }
}
