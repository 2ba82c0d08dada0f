public import CodeSets

/// What HCPCS says by modifiers of how a thing is got.
extension [Modifier] {
    /// A rental, its first, its second or third, its later months.
    public var areOfRental: Bool { contains { ["RR", "KH", "KI", "KJ"].contains($0.code) } }

    /// A purchase, of a thing that is new or was used.
    public var areOfPurchase: Bool { contains { ["NU", "UE"].contains($0.code) } }
}
