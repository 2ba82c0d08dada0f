import JSON

/// What parsing makes of text or bytes, for the tables.
enum Parsed {
    static func code(_ text: String, limits: JSONLimits = .standard) -> JSONError.Code? {
        code(Array(text.utf8), limits: limits)
    }

    static func code(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError.Code? {
        error(bytes, limits: limits)?.code
    }

    static func error(_ text: String) -> JSONError? { error(Array(text.utf8)) }

    static func error(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONDocument.parse(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    static func root(_ text: String) throws -> JSONValue { try JSONDocument.parse(text).root }
}

/// The same numbers for the same seed (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
