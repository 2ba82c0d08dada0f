/// What kind of review is asked (X12 UM01, code list 1525).
public enum RequestCategory: String, Hashable, Sendable, Recordable, CaseIterable {
    case admission = "AR"
    case healthServices = "HS"
    case individual = "IN"
    case specialtyCare = "SC"
}
