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
        /// Holds where no extension has the URL `text`; else the rule itself has to tell.
        case noExtension
        /// Holds where no extension has the value or code `text` or `other`; else the rule itself has to tell.
        case noExtensionValue
        /// Holds where the member `key` is not there or is another text than `text`, and nothing stands beside a primitive;
        /// else the rule itself has to tell.
        case otherText
        /// Holds where the fullUrl has no version; else the rule itself has to tell.
        case unversioned
        /// Only the rule itself tells.
        case other
    }

    var role: Role
    var there: UInt64 = 0
    var absent: UInt64 = 0
    var text = FlatText()
    /// A second text, of rules with two; else the first again.
    var other = FlatText()
    var key: Int32 = 0
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
        case .noExtension, .noExtensionValue, .otherText, .unversioned, .other: false
        }
    }
}

extension NativeRule {
    /// The same over the children of a shape. Children have bits by their place; where one has none, the rule tells.
    func flat(
        _ source: Int32, bits: [String: UInt64], _ texts: inout FlatTextBuilder
    ) -> FlatRule {
        func mask(_ names: [String]) -> UInt64? {
            names.reduce(into: Optional<UInt64>(0)) { mask, name in
                mask = mask.flatMap { old in bits[name].map { old | $0 } }
            }
        }
        let other = FlatRule(role: .other, source: source)
        func unlessAny(_ names: [String]) -> FlatRule {
            mask(names).map { FlatRule(role: .unlessAny, there: $0, source: source) } ?? other
        }
        func noExtensionValue(_ one: String, _ two: String) -> FlatRule {
            FlatRule(
                role: .noExtensionValue, text: texts.add(one), other: texts.add(two),
                source: source)
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
        case .unversionedURL: return FlatRule(role: .unversioned, source: source)
        case .shortcut(.noExtension(let url)):
            return FlatRule(role: .noExtension, text: texts.add(url), source: source)
        case .shortcut(.noExtensionValue(let text)):
            return noExtensionValue(text, text)
        case .shortcut(.noExtensionValues(let one, let two)): return noExtensionValue(one, two)
        case .shortcut(.other(let key, than: let text)):
            return JSONValue.knownKeyNumber(key.name).map {
                FlatRule(
                    role: .otherText, text: texts.add(text), key: Int32($0), source: source)
            } ?? other
        default: return other
        }
    }
}
