import JSON

/// `ProfileRule`, told by which children of an object are there, where that tells it.
struct FlatRule: BitwiseCopyable {
    enum Role: UInt8 {
        /// Some of `there` are, or some of `absent` are not.
        case presence
        /// Some of `there` are, and none of `absent`; else the rule itself has to tell.
        case only
        /// Holds where none of `there` is; else the rule itself has to tell.
        case unlessAny
        /// Holds where not all of `there` are and nothing stands beside a primitive; else the rule itself has to tell.
        case unlessAll
        /// Only the rule itself tells.
        case other
    }

    var role: Role
    var there: UInt64 = 0
    var absent: UInt64 = 0
    /// Its place among the rules of `FlatSources`.
    var source: Int32

    /// Whether it holds for sure.
    ///
    /// - Parameter seen: the children of the object that are there, or have something beside them.
    @inline(__always)
    func holds(_ seen: UInt64, hasExtras: Bool) -> Bool {
        switch role {
        case .presence: seen & there != 0 || ~seen & absent != 0
        case .only: seen & there != 0 && seen & absent == 0
        case .unlessAny: seen & there == 0
        case .unlessAll: seen & there != there && !hasExtras
        case .other: false
        }
    }
}

extension NativeRule {
    /// The same over the children of a shape. Children have bits by their place; where one has none, the rule tells.
    func flat(_ source: Int32, bits: [String: UInt64]) -> FlatRule {
        func mask(_ names: [String]) -> UInt64? {
            names.reduce(into: Optional<UInt64>(0)) { mask, name in
                mask = mask.flatMap { old in bits[name].map { old | $0 } }
            }
        }
        let other = FlatRule(role: .other, source: source)
        func unlessAny(_ names: [String]) -> FlatRule {
            mask(names).map { FlatRule(role: .unlessAny, there: $0, source: source) } ?? other
        }
        switch self {
        case .presence(let rule):
            guard let there = mask(rule.there), let absent = mask(rule.absent) else { return other }
            return FlatRule(role: .presence, there: there, absent: absent, source: source)
        case .either(_, or: let rule):
            guard rule.absent.isEmpty, let there = mask(rule.there) else { return other }
            return FlatRule(role: .presence, there: there, source: source)
        case .oneOf(let rule, extension: _):
            guard rule.absent.isEmpty, let there = mask(rule.there), let absent = bits["extension"]
            else { return other }
            return FlatRule(role: .only, there: there, absent: absent, source: source)
        case .not(let wanted): return unlessAny(wanted.value.members.map(\.key))
        case .systemOfValue:
            guard let there = bits["system"], let absent = bits["value"] else { return other }
            return FlatRule(role: .presence, there: there, absent: absent, source: source)
        case .period:
            return mask(["start", "end"]).map {
                FlatRule(role: .unlessAll, there: $0, source: source)
            } ?? other
        case .notNegative(let key): return unlessAny([key.name])
        case .shortcut(.absent(let rule)):
            guard rule.there.isEmpty, rule.absent.count == 1 else { return other }
            return unlessAny(rule.absent)
        case .shortcut(.noExtension), .shortcut(.noExtensionValue): return unlessAny(["extension"])
        default: return other
        }
    }
}
