### Titels van vaste rollen, enkelvoud en meervoud. Andere rollen hebben een titel in het bestand van de werkvorm.

role-client = cliënt
role-relative = naaste
role-network = iemand uit het netwerk
role-expert = ervaringsdeskundige
role-professional = hulpverlener
role-manager = leidinggevende
role-director = bestuurder
role-policy = beleidsmedewerker
role-member = deelnemer
role-bringer = inbrenger
role-facilitator = gespreksleider

roles-client = cliënten
roles-relative = naasten
roles-network = mensen uit het netwerk
roles-expert = ervaringsdeskundigen
roles-professional = hulpverleners
roles-manager = leidinggevenden
roles-director = bestuurders
roles-policy = beleidsmedewerkers
roles-member = deelnemers
roles-bringer = inbrengers
roles-facilitator = gespreksleiders

# A group of roles, in one word.
group-everybody = iedereen
group-members = alle deelnemers
group-team = het hele team, in de teamkamer
group-volunteer = een vrijwilliger
group-nobody = niemand
