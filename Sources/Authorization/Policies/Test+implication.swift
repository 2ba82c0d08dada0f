import CodeSets
import Primitives

/// What one test says of another over the same fact, whatever the request and its evidence. No answer is "not known".
extension Test {
    /// Where this one is met, so is the other.
    func implies(_ other: Test) -> Bool {
        switch (self, other) {
        case (.age(let min, let max), .age(let least, let most)):
            return (min ?? 0) >= (least ?? 0) && (max ?? .max) <= (most ?? .max)
        case (.units(let max), .units(let most)): return max <= most
        case (.diagnosis(let these), .diagnosis(let those)):
            return these.allSatisfy { one in those.contains { one.hasPrefix($0) } }
        case (.placeOfService(let these), .placeOfService(let those)):
            return these.allSatisfy(those.contains)
        case (.certification(let these), .certification(let those)):
            return these.allSatisfy(those.contains)
        case (.document(let these, let days), .document(let those, let most)):
            return these.allSatisfy(those.contains) && Self.isWithin(days, most)
        case (
            .observation(let these, let one, let days), .observation(let those, let two, let most)
        ):
            return these == those && days == most && one.isInside(two)
        case (.answer(let link, let one, let days), .answer(let question, let two, let most)):
            guard link == question, days == most else { return false }
            switch (one, two) {
            case (.number(let one), .number(let two)): return one.isInside(two)
            case (.code(let these), .code(let those)): return these.allSatisfy(those.contains)
            default: return one == two
            }
        default: return self == other
        }
    }

    /// Where this one is met, the other is not.
    func excludes(_ other: Test) -> Bool {
        switch (self, other) {
        case (.age(let min, let max), .age(let least, let most)):
            return (max ?? .max) < (least ?? 0) || (most ?? .max) < (min ?? 0)
        case (.placeOfService(let these), .placeOfService(let those)):
            return !these.contains(where: those.contains)
        case (.certification(let these), .certification(let those)):
            return !these.contains(where: those.contains)
        case (
            .observation(let these, let one, let days), .observation(let those, let two, let most)
        ):
            return these == those && days == most && one.isApart(from: two)
        case (.answer(let link, let one, let days), .answer(let question, let two, let most)):
            guard link == question, days == most else { return false }
            switch (one, two) {
            case (.isTrue, .isFalse), (.isFalse, .isTrue): return true
            case (.number(let one), .number(let two)): return one.isApart(from: two)
            case (.code(let these), .code(let those)): return !these.contains(where: those.contains)
            default: return false
            }
        default: return false
        }
    }

    private static func isWithin(_ days: Int?, _ most: Int?) -> Bool {
        guard let most else { return true }
        return days.map { $0 <= most } ?? false
    }
}

extension NumberTest {
    fileprivate func isInside(_ other: NumberTest) -> Bool {
        guard unit == other.unit else { return false }
        let isLow = other.atLeast.map { least in atLeast.map { $0 >= least } ?? false } ?? true
        let isHigh = other.atMost.map { most in atMost.map { $0 <= most } ?? false } ?? true
        return isLow && isHigh
    }

    fileprivate func isApart(from other: NumberTest) -> Bool {
        guard unit == other.unit else { return false }
        if let atMost, let least = other.atLeast, atMost < least { return true }
        if let atLeast, let most = other.atMost, most < atLeast { return true }
        return false
    }
}
