/// URIs of the systems and profiles that Da Vinci PAS uses.
public enum FHIRSystems {
    public static let pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/"
    public static let pasCodes = "http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes"
    public static let npi = "http://hl7.org/fhir/sid/us-npi"
    public static let icd10 = "http://hl7.org/fhir/sid/icd-10-cm"
    public static let ucum = "http://unitsofmeasure.org"
    public static let loinc = "http://loinc.org"
    public static let x12 = "https://codesystem.x12.org/005010/"
    public static let adjudication = "http://terminology.hl7.org/CodeSystem/adjudication"
    public static let revenue = "https://www.nubc.org/CodeSystem/RevenueCodes"
    public static let dataAbsentReason =
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

    /// A PAS extension's URL by the last part of its name.
    public static func pasExtension(_ name: String) -> String { pasExtensions + name }

    private static let pasExtensions = pas + "extension-"
}
