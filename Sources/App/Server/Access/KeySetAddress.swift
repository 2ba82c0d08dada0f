import Primitives
import Workflow

/// Where a key set may be fetched from: by HTTPS; by plain HTTP from this very machine, for tests, which whoever registers
/// the client has to allow.
public enum KeySetAddress {
    public static func isAllowed(_ url: String) -> Bool { isSecure(url) || isLoopback(url) }

    public static func isSecure(_ url: String) -> Bool { Endpoint(url)?.isSecure ?? false }

    public static func isLoopback(_ url: String) -> Bool {
        guard let endpoint = Endpoint(url), !endpoint.isSecure else { return false }
        return switch endpoint.host {
        case .name(let name): name == "localhost"
        case .address(let address): address.bytes == [127, 0, 0, 1]
        }
    }
}
