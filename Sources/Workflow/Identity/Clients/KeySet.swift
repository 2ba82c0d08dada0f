import JSON

/// The public keys of a client (JSON Web Key Set, RFC 7517, section 5), by their ids.
public struct KeySet: Sendable {
    private let keys: [String: VerificationKey]

    public static let bytesMax = 64 << 10
    public static let keysMax = 64

    /// Why a key set can not be used.
    public struct Unusable: Error, Hashable, Sendable, CustomStringConvertible {
        public let description: String
    }

    /// Reads a key set. Keys for other ends are passed over; one at least must be left, each with an id of its own
    /// (SMART Backend Services: `kid` is required), and none may be private.
    public init(_ bytes: [UInt8]) throws(Unusable) {
        guard bytes.count <= Self.bytesMax else {
            throw Unusable(description: "it is longer than \(Self.bytesMax) bytes")
        }
        guard let list = (try? JSONDocument.parse(bytes))?.root["keys"], list.kind == .array,
            list.count <= Self.keysMax
        else {
            throw Unusable(
                description: "it is no JSON object with a list of at most \(Self.keysMax) 'keys'")
        }
        var keys: [String: VerificationKey] = [:]
        for value in list.elements {
            guard value["d"] == nil, value["k"] == nil else {
                throw Unusable(
                    description: "it holds a private or secret key, not only public ones")
            }
            guard let key = VerificationKey(jwk: value), let id = value["kid"]?.string else {
                continue
            }
            guard keys.updateValue(key, forKey: id) == nil else {
                throw Unusable(description: "two keys have the kid '\(id.prefix(64))'")
            }
        }
        guard !keys.isEmpty else {
            throw Unusable(
                description:
                    "it has no key with a kid for ES384 (EC, P-384) or RS384 (RSA, 2048 bits or more)"
            )
        }
        self.keys = keys
    }

    func key(_ id: String) -> VerificationKey? { keys[id] }
}
