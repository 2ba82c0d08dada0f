public import Cases
public import JSON
public import Primitives

/// A system that may ask over the API: registered out of band, by the keys it signs with (SMART Backend Services 2.2,
/// "Registering a SMART Backend Service"). No secret of it is kept.
public struct APIClient: Hashable, Sendable {
    /// The client id: what `iss` and `sub` of an assertion say. See `isName`.
    public var name: String
    /// The NPIs of the organizations that it asks for. It sees their cases and no others.
    public var organizations: [String]
    /// What it may be granted, in the notation of SMART 2: `system/Claim.cruds`.
    public var scopes: [String]
    public var keys: KeySource
    /// False: it is known and gets no token, and those it has are worth nothing.
    public var isEnabled: Bool
    public var addedAt: Instant

    /// Where its public keys are (a JSON Web Key Set, RFC 7517, section 5).
    public enum KeySource: Hashable, Sendable {
        /// As it was given, in JSON.
        case set(String)
        /// Where the client publishes them, so that it can change them by itself.
        case url(String)
    }

    public init(
        name: String, organizations: [String], scopes: [String], keys: KeySource,
        isEnabled: Bool = true, addedAt: Instant
    ) {
        self.name = name
        self.organizations = organizations
        self.scopes = scopes
        self.keys = keys
        self.isEnabled = isEnabled
        self.addedAt = addedAt
    }

    public static let nameLengthMax = 64

    /// What subscriptions of an open server are of.
    public static let openServerName = "http"

    /// Names that mean somebody else: in the audit trail, in the journal, and as the owner of subscriptions. No client goes by them.
    public static let reservedNames: Set<String> = [
        AuditEntry.anonymous, AuditEntry.terminal, openServerName, "local",
    ]

    /// Not one that was disabled; nor one of a name that was reserved after it came into the store: it would read what is another's.
    public var mayAsk: Bool { isEnabled && !Self.reservedNames.contains(name) }

    /// Letters, digits, dot, hyphen, underscore, at most 64: it stands in tokens, logs and the audit trail.
    public static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= nameLengthMax
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

extension APIClient: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("name", name)
            writer.writeList("organizations", organizations)
            writer.writeList("scopes", scopes)
            switch keys {
            case .set(let text): writer.write("keySet", text)
            case .url(let url): writer.write("keySetURL", url)
            }
            writer.write("enabled", isEnabled)
            writer.write("added", addedAt)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        let keys: KeySource
        if let url = try value.readTextIfPresent("keySetURL") {
            keys = .url(url)
        } else {
            keys = .set(try value.readText("keySet"))
        }
        self.init(
            name: try value.read("name"), organizations: try value.readList("organizations"),
            scopes: try value.readList("scopes"), keys: keys,
            isEnabled: try value.read("enabled"), addedAt: try value.read("added"))
    }
}
