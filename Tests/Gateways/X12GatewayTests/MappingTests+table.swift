import Cases
import CodeSets
import Primitives

@testable import X12Gateway

extension MappingTests {
    static let mappings = people + event + line + kept

    private static let people: [Mapping] = [
        Mapping(
            "2010B NM109", "event.requester", "MD*XX*2000101016~REF*1G", "MD*XX*2000101024~REF*1G"
        ) {
            "\($0.event.requester?.identifiers.first ?? "")"
        },
        Mapping("2010B NM103, NM104", "event.requester.name", "NM1*FA*1*Nwosu", "NM1*FA*1*Other") {
            $0.event.requester?.name ?? ""
        },
        Mapping(
            "2010B PRV03", "event.requester.taxonomy", "PRV*RF*PXC*207Q00000X",
            "PRV*RF*PXC*208000000X"
        ) {
            $0.event.requester?.taxonomy ?? ""
        },
        Mapping("2010C NM109", "member.identifiers", "MI*LKS-1002", "MI*LKS-1001") {
            "\($0.member.identifiers)"
        },
        Mapping("2010C REF HJ, F6, NQ", "member.identifiers", "REF*HJ*CARD-7", "REF*HJ*CARD-8") {
            "\($0.member.identifiers)"
        },
        Mapping("2010D NM103", "member.family", "NM1*QC*1*Whitfield", "NM1*QC*1*Other") {
            $0.member.family ?? ""
        },
        Mapping("2010D NM104", "member.given", "NM1*QC*1*Whitfield*June", "NM1*QC*1*Whitfield*July")
        {
            $0.member.given ?? ""
        },
        Mapping("2010D DMG02", "member.birthDate", "DMG*D8*20130618", "DMG*D8*20130619") {
            "\($0.member.birthDate?.description ?? "")"
        },
        Mapping("2010EA NM101", "event.providers.role", "NM1*SJ*2~", "NM1*P3*2~") {
            "\($0.event.providers.map(\.role))"
        },
        Mapping("2010EA REF", "event.providers.identifiers", "REF*0B*OH-1", "REF*0B*OH-2") {
            "\($0.event.providers.dropFirst().map(\.identifiers))"
        },
        Mapping("2010F NM109", "line.providers.identifiers", "XX*2000101032", "XX*2000101024") {
            "\($0.lines[0].providers.map(\.identifiers))"
        },
    ]

    private static let event: [Mapping] = [
        Mapping("2000E TRN02, TRN03", "transaction.traceNumbers", "TRN*1*EVENT-2", "TRN*1*EVENT-3")
        {
            "\($0.transaction.traceNumbers)"
        },
        Mapping("2000E UM01", "event.category", "UM*AR*S", "UM*IN*S") {
            "\($0.event.category?.rawValue ?? "")"
        },
        Mapping("2000E UM02", "event.certificationType", "UM*AR*S", "UM*AR*R") {
            $0.event.certificationType.rawValue
        },
        Mapping("2000E UM03", "event.serviceType", "UM*AR*S*48", "UM*AR*S*A9") {
            $0.event.serviceType ?? ""
        },
        Mapping("2000E UM04 (B)", "event.placeOfService", "UM*AR*S*48*21", "UM*AR*S*48*51") {
            $0.event.placeOfService?.code ?? ""
        },
        Mapping("2000E UM06 U, 03", "event.levelOfService", "OH*U*3", "OH*03*3") {
            $0.event.levelOfService.rawValue
        },
        Mapping(
            "2000E REF BB, NT", "event.previousNumbers", "REF*BB*A0000000001", "REF*BB*A0000000009"
        ) {
            "\($0.event.previousNumbers)"
        },
        Mapping("2000E DTP AAH", "event.dates", "AAH*RD8*20260310", "AAH*RD8*20260311") {
            "\(String(describing: $0.event.dates))"
        },
        Mapping("2000E DTP 435", "event.admission", "435*D8*20260310", "435*D8*20260311") {
            "\(String(describing: $0.event.admission))"
        },
        Mapping("2000E DTP 096", "event.discharge", "096*D8*20260316", "096*D8*20260317") {
            "\(String(describing: $0.event.discharge))"
        },
        Mapping("2000E HI ABK, ABJ, APR, ABF", "event.diagnoses", "ABF:G4733", "ABF:G4734") {
            "\($0.event.diagnoses)"
        },
        Mapping("2000E HSD", "event.quantity", "HSD*VS*3*WK*2*34*5*D*A", "HSD*VS*4*WK*2*34*5*D*A") {
            "\(String(describing: $0.event.quantity))"
        },
        Mapping("2000E MSG01", "event.message", "MSG*Please", "MSG*Do") { $0.event.message ?? "" },
    ]

    private static let line: [Mapping] = [
        Mapping("2000F TRN02, TRN03", "line.traceNumbers", "TRN*1*LINE-1", "TRN*1*LINE-2") {
            "\($0.lines[0].traceNumbers)"
        },
        Mapping("2000F UM01", "line.category", "UM*HS*I*2", "UM*SC*I*2") {
            $0.lines[0].category?.rawValue ?? ""
        },
        Mapping("2000F UM02", "line.certificationType", "UM*HS*I*2", "UM*HS*R*2") {
            $0.lines[0].certificationType.rawValue
        },
        Mapping("2000F UM03", "line.serviceType", "UM*HS*I*2*22", "UM*HS*I*3*22") {
            $0.lines[0].serviceType ?? ""
        },
        Mapping("2000F UM04 (B)", "line.placeOfService", "UM*HS*I*2*22", "UM*HS*I*2*24") {
            $0.lines[0].placeOfService?.code ?? ""
        },
        Mapping(
            "2000F REF BB, NT", "line.previousNumbers", "REF*NT*R0000000004", "REF*NT*R0000000009"
        ) {
            "\($0.lines[0].previousNumbers)"
        },
        Mapping("2000F DTP 472", "line.dates", "472*RD8*20260310", "472*RD8*20260311") {
            "\(String(describing: $0.lines[0].dates))"
        },
        Mapping("2000F SV101, SV202, SV301 -1, -2", "line.code", "HC:99221", "HC:99222") {
            "\($0.lines.map(\.code))"
        },
        Mapping("2000F SV101, SV202, SV301 -3 to -6", "line.modifiers", "RR:NU", "RR:UE") {
            "\($0.lines[0].modifiers)"
        },
        Mapping("2000F SV101, SV202, SV301 -7", "line.text", ":Device:", ":Machine:") {
            $0.lines[0].text ?? ""
        },
        Mapping("2000F SV101, SV202, SV301 -8", "line.codeEnd", ":E0602", ":E0603") {
            $0.lines[0].codeEnd?.code ?? ""
        },
        Mapping("2000F SV104, SV205, SV306; HSD", "line.quantity", "UN*300", "UN*301") {
            "\(String(describing: $0.lines[0].quantity))"
        },
        Mapping("2000F SV107", "line.diagnosisPointers", "1:3:5", "1:3:4") {
            "\($0.lines[0].diagnosisPointers)"
        },
        Mapping("2000F SV201", "line.revenueCode", "SV2*0120", "SV2*0121") {
            $0.lines[1].revenueCode ?? ""
        },
        Mapping("2000F SV206", "line.unitPrice", "DA*3*300", "DA*3*310") {
            "\(String(describing: $0.lines[1].unitPrice))"
        },
    ]

    private static let kept: [Mapping] = [
        Mapping(
            "2010B PER, N3, N4, REF, NM101, NM105 to NM108", "event.requester.kept", "Floor 2",
            "Floor 3"
        ) {
            "\($0.event.requester?.kept ?? [])"
        },
        Mapping("2010C, 2010D all else", "member.kept", "INS*N*19", "INS*N*01") {
            "\($0.member.kept)"
        },
        Mapping("2010EA, 2010F all else", "event.providers.kept", "*OHIO", "*OHIO 2") {
            "\($0.event.providers.dropFirst().map(\.kept))"
        },
        Mapping(
            "2000E UM04 (A), UM05, UM06, UM07 to UM10", "event.kept", "OH*U*3*4*Y*7", "OH*U*3*5*Y*7"
        ) {
            "\($0.event.kept)"
        },
        Mapping("2000E HI BK, BF, BJ, PR, DR", "event.kept", "BF:41090", "BF:41091") {
            "\($0.event.kept)"
        },
        Mapping("2000E DTP 439, 484, ABC, 431", "event.kept", "431*D8*20260302", "431*D8*20260303")
        {
            "\($0.event.kept)"
        },
        Mapping("2000E CRC, CL1, CR1, CR2, CR5, CR6, PWK", "event.kept", "CL1*2*1*30", "CL1*2*1*20")
        {
            "\($0.event.kept)"
        },
        Mapping("2010EB, 2010EC", "event.kept", "NM1*CA*2*Other", "NM1*CA*2*Another") {
            "\($0.event.kept)"
        },
        Mapping(
            "2000F UM04 (A), UM05 to UM10, SV102, SV111, SV120, SV203, SV209, SV210, SV304, SV305, SV307",
            "line.kept", "E0602*125.5", "E0602*126.5"
        ) {
            "\($0.lines.map(\.kept))"
        },
        Mapping("2000F TOO, PWK, MSG", "line.kept", "TOO*JP*Q2", "TOO*JP*Q3") {
            "\($0.lines.map(\.kept))"
        },
    ]
}
