extension X12Guide {
    /// The attachment to a claim (275, 005010X210).
    ///
    /// No open source has this guide. Order, limits and types are those of the base standard; the loops and their
    /// qualifiers are those that a published FHIR mapping fills. What else is required is not known (docs/x12.md).
    static let attachment = """
        guide 005010X210 PI 275 275 attachment
        seg ST R 1 "set header" : R=275 2xR
        seg BGN R 1 "what this set is" : R=02,11 2xR S
        loop 1000A R 1 "payer"
          seg NM1 R 1 "payer" : R!PR R=2 R 4xN R=PI,XV R
        loop 1000B R 1 "submitter"
          seg NM1 R 1 "submitter" : R!41 R=1,2 3xS N S R=46 R
        loop 1000C R 1 "provider"
          seg NM1 R 1 "provider" : R!1P R=1,2 3xS N S R=XX,SV,FI R
          seg PRV S 1 "specialty" : R=BI R=PXC R
          seg REF S 5 "number" : 2xR
          loop 1100C S 1 "provider's address"
            seg NX1 R 1 "address follows" : R=1P
            seg N3 R 1 "street" : R S
            seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
        loop 1000D R 1 "patient"
          seg NM1 R 1 "patient" : R!QC R=1 5xS S=MI,II S
          seg REF R 1 "patient account number" : R!EJ R
          seg REF S 1 "medical record number" : R!EA R
          seg REF S 1 "clearinghouse's claim number" : R!D9 R
          seg DTP S 1 "service date" : R=472 R=D8,RD8 R
        loop 2000A R * "attachment"
          seg LX R 1 "counter" : R
          seg TRN R 1 "trace number" : R=1,2 R
          seg STC S 1 "what was asked" : R(2xR N S) 8xN 2xS(2xR N S)
          seg REF S 5 "number" : 2xR
          loop 2100A S 1 "service line it belongs to"
            seg DTP R 1 "service date" : R!472 R=D8,RD8 R
          loop 2100B R 1 "what is sent"
            seg DTP R 1 "sent on" : R!368 R=D8 R
            seg CAT R 1 "kind of document" : R=AE R=HL,IA,TX,MB,SP S
            loop 2110B R 1 "the document itself"
              seg EFI R 1 "format" : R=05
              seg BIN R 1 "binary data" : 2xR
        seg SE R 1 "set trailer" : 2xR
        """
}
