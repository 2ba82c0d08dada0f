import Primitives

/// A change of the allowed amount before anything is shared.
public struct PriceAdjustment: Hashable, Sendable {
    /// Plain words for the member: "both sides (modifier 50)".
    public var label: String
    /// Of the allowed amount, in hundredths of a percent: 15000 is 150%.
    public var basisPoints: Int

    public init(label: String, basisPoints: Int) {
        self.label = label
        self.basisPoints = min(max(basisPoints, 0), 100_000)
    }

    /// A bilateral procedure on one line: commonly 150% (Medicare Claims Processing Manual, chapter 12, 40.7);
    /// the payer's percentage is a setting.
    public static func bilateral(basisPoints: Int = 15_000) -> PriceAdjustment {
        PriceAdjustment(label: "both sides (modifier 50)", basisPoints: basisPoints)
    }
}
